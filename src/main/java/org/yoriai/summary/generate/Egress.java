package org.yoriai.summary.generate;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a request may go: to an origin on the operator's list, at an address that is not inside, unless listed as local. */
final class Egress {
    /** Finds the addresses of a host. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** @param address the one that was looked at: the connection goes there and nowhere else */
    record Target(String host, int port, boolean tls, InetAddress address) {}

    private final Set<String> allowed;
    private final Set<String> local;
    private final Resolver resolver;

    Egress(Set<String> allowed, Set<String> local, Resolver resolver) {
        this.allowed = allowed.stream().map(Egress::normal).collect(Collectors.toUnmodifiableSet());
        this.local = local.stream().map(Egress::normal).collect(Collectors.toUnmodifiableSet());
        this.resolver = resolver;
    }

    /** {@code scheme://host:port} in lower case. @throws IllegalArgumentException if it is no http or https address */
    static String origin(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("https");
        if (!tls && !scheme.equals("http") || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(uri + " is not an address of a server");
        }
        int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static String normal(String origin) {
        return origin(URI.create(origin.strip()));
    }

    /** True if the operator lets this address be asked; its addresses are looked at when it is. */
    boolean lists(String url) {
        try {
            return allowed.contains(origin(URI.create(url)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws CallFailed if it may not be asked, or has no address */
    Target check(URI uri) {
        String origin;
        try {
            origin = origin(uri);
        } catch (IllegalArgumentException e) {
            throw new CallFailed(CallFailed.Why.NOT_ALLOWED, "not an address", null, e);
        }
        if (!allowed.contains(origin)) {
            throw new CallFailed(CallFailed.Why.NOT_ALLOWED, origin + " is not on the list");
        }
        InetAddress[] found;
        try {
            found = resolver.resolve(uri.getHost());
        } catch (UnknownHostException e) {
            throw new CallFailed(CallFailed.Why.UNREACHABLE, "no address", null, e);
        }
        if (!local.contains(origin)) {
            for (InetAddress address : found) {
                if (isInside(address)) {
                    throw new CallFailed(CallFailed.Why.NOT_ALLOWED, origin + " is at an inside address");
                }
            }
        }
        boolean tls = origin.startsWith("https:");
        int port = Integer.parseInt(origin.substring(origin.lastIndexOf(':') + 1));
        return new Target(uri.getHost(), port, tls, found[0]);
    }

    /** Loopback, private, link-local, shared, multicast or no address at all; also when one of these is wrapped in IPv6. */
    static boolean isInside(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] b = address.getAddress();
        if (address instanceof Inet4Address) {
            int first = b[0] & 0xFF;
            int second = b[1] & 0xFF;
            return first == 0
                    || first >= 240
                    || first == 100 && second >= 64 && second < 128
                    || first == 192 && second == 0 && b[2] == 0
                    || first == 198 && (second == 18 || second == 19);
        }
        if (address instanceof Inet6Address) {
            boolean unique = (b[0] & 0xFE) == 0xFC;
            // 64:ff9b::/96 and 2002::/16 lead to an IPv4 address that we would have to look at too.
            boolean translated = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xFF) == 0xFF && (b[3] & 0xFF) == 0x9B;
            boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
            boolean compatible = true;
            for (int i = 0; i < 12; i++) {
                compatible &= b[i] == 0;
            }
            return unique || translated || sixToFour || compatible;
        }
        return true;
    }
}
