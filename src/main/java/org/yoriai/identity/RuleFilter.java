package org.yoriai.identity;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.yoriai.shared.Problem;
import org.yoriai.shared.ProblemMapper;
import org.yoriai.shared.Pseudonym;
import org.yoriai.shared.Refused;
import org.yoriai.shared.RequestLang;

/**
 * Applies the one rule of each resource method before it runs, and tells {@link Visitor} who is asking. A method
 * without a rule is refused. Hidden and absent assemblies are alike.
 */
@ApplicationScoped
public class RuleFilter {
    private static final Logger LOG = Logger.getLogger(RuleFilter.class);
    private static final Duration LOGIN_WAIT = Duration.ofSeconds(10);
    private static final String BEARER = "Bearer ";
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Duration LOGIN_RETRY = Duration.ofSeconds(30);

    @Inject
    ResourceInfo resource;

    @Inject
    CurrentIdentityAssociation identity;

    @Inject
    LoginServer loginServer;

    @Inject
    Visitor visitor;

    @Inject
    AssemblyGate gate;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    RoutingContext http;

    // The form is read first, so that a page that asks for a login can hold what it said.
    @WithFormRead
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getPackageName().startsWith("org.yoriai")) {
            return;
        }
        visitor.speaks(RequestLang.of(
                "/" + stripSlash(request.getUriInfo().getPath()), request.getHeaderString("Accept-Language")));
        requireSameOrigin(request);
        boolean everybody = method.isAnnotationPresent(Anyone.class);
        SecurityIdentity who = authenticate(everybody);
        if (who != null && !who.isAnonymous()) {
            recognise(who);
        }
        if (!everybody && !visitor.signedIn()) {
            throw challenge();
        }
        String reference = request.getUriInfo().getPathParameters().getFirst("assembly");
        if (reference != null) {
            enter(reference);
        }
        if (everybody || method.isAnnotationPresent(SignedIn.class) || method.isAnnotationPresent(Owner.class)) {
            return;
        }
        MayIn mayIn = method.getAnnotation(MayIn.class);
        if (mayIn != null) {
            if (Arrays.stream(mayIn.value()).noneMatch(visitor::has)) {
                throw Refused.notAllowed(
                        Arrays.asList(mayIn.value()).contains(Role.MEMBER) ? "not-a-member" : "not-allowed");
            }
            return;
        }
        OnInstance onInstance = method.getAnnotation(OnInstance.class);
        if (onInstance == null || Arrays.stream(onInstance.value()).noneMatch(visitor::has)) {
            throw Refused.notAllowed("not-allowed");
        }
    }

    /** A write of the API that comes with a cookie must come from one of our own pages. */
    private static void requireSameOrigin(ContainerRequestContext request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads
                || request.getHeaderString("Authorization") != null
                || request.getCookies().isEmpty()) {
            return;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean ours = site != null
                ? site.equals("same-origin")
                : origin == null
                        || origin.equals(request.getUriInfo()
                                .getBaseUri()
                                .resolve("/")
                                .toString()
                                .replaceAll("/$", ""));
        if (!ours) {
            throw Refused.notAllowed("cross-site");
        }
    }

    private SecurityIdentity authenticate(boolean everybody) {
        if (bringsNoToken(http.request().getHeader("Authorization"))) {
            throw challenge();
        }
        try {
            return identity.getDeferredIdentity().await().atMost(LOGIN_WAIT);
        } catch (AuthenticationFailedException e) {
            // A session that ran out, or a bad token: public pages stay readable, the rest asks for a login.
            if (everybody && ProblemMapper.wantsPage(http)) {
                return null;
            }
            throw challenge();
        } catch (Refused | AuthenticationRedirectException | AuthenticationCompletionException e) {
            // The way back from the login page is a redirect; a way back that nobody was sent on is refused.
            throw e;
        } catch (RuntimeException e) {
            // Not a bad token, but a login server that cannot be asked, or not in time.
            LOG.warnf("login server does not answer cause=%s", e.toString());
            if (everybody && ProblemMapper.wantsPage(http)) {
                return null;
            }
            throw loginUnavailable();
        }
    }

    /** An encrypted token, or anything else in its place: the login layer would call that an error of ours. */
    private static boolean bringsNoToken(String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && !SIGNED_TOKEN
                        .matcher(authorization.substring(BEARER.length()))
                        .matches();
    }

    private RuntimeException challenge() {
        // A form is answered with what it said: on the way to the login page and back its words would be lost.
        if (!ProblemMapper.wantsPage(http) || http.request().method() == HttpMethod.POST) {
            return new Refused(new Problem.Unauthenticated("login-needed"));
        }
        return loginServer.answers() ? new UnauthorizedException() : loginUnavailable();
    }

    private static Refused loginUnavailable() {
        return new Refused(new Problem.Later(503, "login-unavailable", LOGIN_RETRY));
    }

    private void recognise(SecurityIdentity who) {
        if (!(who.getPrincipal() instanceof JsonWebToken token)) {
            return;
        }
        Set<RealmRole> realmRoles = EnumSet.noneOf(RealmRole.class);
        for (RealmRole role : RealmRole.values()) {
            if (who.hasRole(role.code())) {
                realmRoles.add(role);
            }
        }
        String name = token.<String>claim("preferred_username").orElse("");
        visitor.is(new Person(token.getIssuer(), token.getSubject()), name, realmRoles);
    }

    private void enter(String reference) {
        AssemblyGate.Found found = gate.find(reference).orElseThrow(Refused::notFound);
        if (!visitor.signedIn()) {
            if (!found.openToPublic()) {
                throw Refused.notFound();
            }
            visitor.enters(found.id(), null, EnumSet.noneOf(Role.class));
            return;
        }
        Person person = visitor.person();
        Pseudonym member = pseudonyms.member(found.id(), person.issuer(), person.subject());
        Set<Role> roles = gate.roles(found.id(), member);
        if (!found.openToPublic() && roles.isEmpty()) {
            throw Refused.notFound();
        }
        visitor.enters(found.id(), member, roles);
    }

    private static String stripSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
