-- What the clause says and its plain words do not; null where the two were not compared.
alter table plain_words add column leaves_out text[];
