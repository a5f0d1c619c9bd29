package org.yoriai.identity;

/** Who is asking, as the identity provider knows her: never a name or an address, both change hands. */
public record Person(String issuer, String subject) {
    @Override
    public String toString() {
        return "a person";
    }
}
