-- What was read from a text when it was stored, gzip. A published bill stays what it was when the engine changes.
create table bill_reading (
    bill_id uuid  not null,
    lang    text  not null,
    form    text  not null,
    content bytea not null,
    constraint bill_reading_pk primary key (bill_id, lang, form),
    constraint bill_reading_of_text foreign key (bill_id, lang) references bill_text (bill_id, lang) on delete cascade,
    constraint bill_reading_form check (form in ('reading', 'json', 'akn', 'markdown'))
);
-- It is packed already.
alter table bill_reading alter column content set storage external;
