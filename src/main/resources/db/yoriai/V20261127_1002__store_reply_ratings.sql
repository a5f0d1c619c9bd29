-- What members say of a reply: one rating each, by the pseudonym that a member has for this recommendation alone.
create table reply_rating (
    recommendation_id uuid     not null,
    actor             char(32) not null,
    rating            text     not null,
    reason            text     not null,
    lang              text     not null,
    event_id          uuid     not null,
    constraint reply_rating_pk primary key (recommendation_id, actor),
    constraint reply_rating_of_reply foreign key (recommendation_id) references reply (recommendation_id),
    constraint reply_rating_event foreign key (event_id) references event (id),
    constraint reply_rating_rating check (rating in ('fully', 'mostly', 'hardly', 'not-at-all')),
    constraint reply_rating_lang check (lang in ('en', 'ja'))
);
