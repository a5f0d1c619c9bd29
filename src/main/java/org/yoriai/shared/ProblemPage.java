package org.yoriai.shared;

import jakarta.ws.rs.core.Response;

/** Shows a problem as a page in the look of all others. Implemented where the pages are. */
public interface ProblemPage {
    Response show(Problem problem, Lang lang, String path);
}
