create index argument_by_reply on argument (reply_to) where reply_to is not null;
