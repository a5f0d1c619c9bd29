package org.yoriai.identity;

/** What a person may be at all, as the identity provider says; never opens an assembly by itself. */
public enum RealmRole {
    CITIZEN,
    MODERATOR,
    LEGISLATOR,
    AUDITOR,
    ADMIN;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
