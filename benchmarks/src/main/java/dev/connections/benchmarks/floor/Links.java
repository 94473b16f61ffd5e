package dev.connections.benchmarks.floor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Links to the next page of rows that are ordered by id. What they say is sealed as our server seals it. */
final class Links {

    static final String SKIP_TOKEN = "$skiptoken";

    private static final int MARK_BYTES = 32;
    private static final Pattern COOKIE =
            Pattern.compile("<cookie pagenumber=\"(\\d+)\" pagingcookie=\"([\\w-]+)\" istracking=\"False\" />");

    private final LinkSeal seal;
    private final String context;
    private final int page;
    private final List<String> behind;

    Links(LinkSeal seal, Exchange exchange) {
        this.seal = seal;
        String query = encoded(exchange, List.of(SKIP_TOKEN));
        context = exchange.path() + "?" + (query.isEmpty() ? "" : query + "&");
        Matcher cookie = COOKIE.matcher(exchange.option(SKIP_TOKEN));
        if (cookie.matches()) {
            page = Integer.parseInt(cookie.group(1));
            behind = opened(cookie.group(2));
        } else {
            page = 1;
            behind = List.of();
        }
    }

    /** Behind what the page begins: an id, or the facts of a place among changes; empty for the first page. */
    List<String> behind() {
        return behind;
    }

    /** The link to the page behind a place. */
    String following(Object... last) {
        return context + SKIP_TOKEN + "="
                + encoded("<cookie pagenumber=\"" + (page + 1) + "\" pagingcookie=\"" + sealed(last)
                        + "\" istracking=\"False\" />");
    }

    /** The options of a request without some, encoded anew. */
    static String encoded(Exchange exchange, List<String> without) {
        return exchange.options().entrySet().stream()
                .filter(option -> !without.contains(option.getKey()))
                .map(option -> name(option.getKey()) + "=" + encoded(option.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String name(String name) {
        return name.startsWith("$") ? "$" + encoded(name.substring(1)) : encoded(name);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String sealed(Object... place) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            out.writeInt(place.length);
            for (Object value : place) {
                out.writeChar(value instanceof UUID ? 'u' : value instanceof Boolean ? 'b' : 'l');
                out.writeUTF(value.toString());
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        byte[] bytes = content.toByteArray();
        byte[] sealed = Arrays.copyOf(seal.mark(context, bytes), MARK_BYTES + bytes.length);
        System.arraycopy(bytes, 0, sealed, MARK_BYTES, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private List<String> opened(String token) {
        byte[] sealed = Base64.getUrlDecoder().decode(token);
        byte[] place = Arrays.copyOfRange(sealed, MARK_BYTES, sealed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(sealed, MARK_BYTES), seal.mark(context, place))) {
            throw Refusal.unknownRequest("one by a link that was not given out");
        }
        List<String> values = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(place))) {
            for (int left = in.readInt(); left > 0; left--) {
                in.readChar();
                values.add(in.readUTF());
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return values;
    }
}
