package org.yoriai.unbundling.amendment;

/** The elementary changes; {@link #code()} is the name in results. */
enum Operation {
    SUBSTITUTE("substitute"),
    INSERT_PHRASE("insertPhrase"),
    DELETE_PHRASE("deletePhrase"),
    INSERT_UNIT("insertUnit"),
    REPLACE_UNIT("replaceUnit"),
    REPEAL_UNIT("repealUnit"),
    RENUMBER("renumber");

    private final String code;

    Operation(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
