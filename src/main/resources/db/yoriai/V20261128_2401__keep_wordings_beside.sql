-- The same draft as another model words it, or fixed frames do: to be read beside it. Places for quotes and no quotes; what a
-- model wrote around them goes with them.
create table summary_beside (
    summary_id  uuid        not null references summary (id) on delete cascade,
    model_id    text        not null,
    model_hash  char(64)    not null,
    prompt_hash char(64)    not null,
    prompts     integer     not null,
    because     text        not null,
    frames      integer     not null,
    replaced    integer     not null,
    gates       jsonb       not null,
    worded_at   timestamptz not null,
    constraint summary_beside_pk primary key (summary_id),
    constraint summary_beside_replaced check (replaced between 0 and frames)
);

create table summary_beside_sentence (
    id         uuid    not null,
    summary_id uuid    not null references summary_beside (summary_id) on delete cascade,
    position   integer not null,
    kind       text    not null,
    topic      text    not null,
    text       text    not null,
    worded     boolean not null,
    constraint summary_beside_sentence_pk primary key (id),
    constraint summary_beside_sentence_once unique (summary_id, position),
    constraint summary_beside_sentence_kind check (kind in ('consensus', 'for', 'against', 'dissent', 'question', 'view'))
);

create table summary_beside_citation (
    sentence_id uuid    not null references summary_beside_sentence (id) on delete cascade,
    position    integer not null,
    argument_id uuid    not null references argument (id),
    lang        text    not null,
    start_at    integer not null,
    end_at      integer not null,
    frame_at    integer not null,
    constraint summary_beside_citation_pk primary key (sentence_id, position),
    constraint summary_beside_citation_span check (0 <= start_at and start_at < end_at and frame_at >= 0)
);
create index summary_beside_citation_by_argument on summary_beside_citation (argument_id);

-- Which moderators say that they read both.
create table summary_beside_read (
    summary_id uuid        not null references summary_beside (summary_id) on delete cascade,
    member     char(32)    not null,
    read_at    timestamptz not null,
    constraint summary_beside_read_pk primary key (summary_id, member)
);
