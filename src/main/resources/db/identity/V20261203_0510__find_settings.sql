-- Whose mail is due, and whose key switches mails off: each a few rows of many.
create index setting_by_name on setting (name, value);
