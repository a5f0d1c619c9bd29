-- The kinds of assembly are data, in assembly/models.json; what is not among them is refused before it comes here.
alter table assembly drop constraint assembly_model;
