package org.yoriai.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which methods each address has. Where several resources share a prefix the framework looks into one of them and says
 * that nothing is there; this tells a wrong method from a wrong address.
 */
@ApplicationScoped
class Routes {
    private record Route(Pattern address, String method) {}

    @Inject
    BeanManager beans;

    private final List<Route> routes = new ArrayList<>();

    @PostConstruct
    void read() {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            Path base = type.getAnnotation(Path.class);
            if (base == null) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                Path rest = method.getAnnotation(Path.class);
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        String address = base.value() + "/" + (rest == null ? "" : rest.value());
                        routes.add(new Route(Pattern.compile(pattern(address)), verb.value()));
                    }
                }
            }
        }
    }

    /** The methods of an address in alphabetical order; none when nothing is there. */
    Set<String> methods(String path) {
        String address = path.replaceAll("/+$", "");
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.address.matcher(address).matches()) {
                methods.add(route.method);
                if (route.method.equals("GET")) {
                    methods.add("HEAD");
                }
            }
        }
        return methods;
    }

    /** The regular expression of a template such as {@code /{lang:en|ja}/a/{assembly}}, without a slash at its end. */
    static String pattern(String template) {
        String address = ("/" + template).replaceAll("/+", "/").replaceAll("/$", "");
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (at < address.length()) {
            int open = address.indexOf('{', at);
            if (open < 0) {
                return pattern.append(Pattern.quote(address.substring(at))).toString();
            }
            int close = closing(address, open);
            pattern.append(Pattern.quote(address.substring(at, open)));
            String variable = address.substring(open + 1, close);
            int colon = variable.indexOf(':');
            pattern.append("(?:")
                    .append(colon < 0 ? "[^/]+" : variable.substring(colon + 1).strip())
                    .append(')');
            at = close + 1;
        }
        return pattern.toString();
    }

    private static int closing(String template, int open) {
        int depth = 0;
        for (int i = open; i < template.length(); i++) {
            if (template.charAt(i) == '{') {
                depth++;
            } else if (template.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(template);
    }
}
