package org.yoriai.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;
import org.yoriai.identity.Visitor;
import org.yoriai.notice.Notices;

/** How many notices the visitor has not read, for the top bar of every page. Never keeps a page from being shown. */
@RequestScoped
@Named("unread")
public class Unread {
    private static final Logger LOG = Logger.getLogger(Unread.class);

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    private Long count;

    /** Asked at most once a request; 0 for somebody who is not logged in. */
    public long getCount() {
        if (count == null) {
            count = 0L;
            if (visitor.signedIn()) {
                try {
                    count = notices.unread(visitor.person());
                } catch (RuntimeException e) {
                    LOG.warnf("unread notices cannot be counted cause=%s", e.toString());
                }
            }
        }
        return count;
    }
}
