package dev.connections.server.hostile;

import java.util.List;
import java.util.Random;

/** Puts requests together wrongly, in the ways that clients, proxies, networks and attackers do. */
final class Mutations {

    private static final List<String> WORDS = List.of(
            "%",
            "%2F",
            "%00",
            "%C0%AF",
            "%ED%A0%80",
            "%zz",
            "//",
            "..",
            "'",
            "''",
            "\"",
            "(",
            ")",
            "((((((((",
            "[",
            "]",
            "{",
            "}",
            ",",
            ";",
            "=",
            "&",
            "?",
            "#",
            "$",
            "@p",
            "$filter=",
            "&$top=1",
            "&%24top=2",
            " eq ",
            " and ",
            " not ",
            "null",
            "\u0000",
            "\r",
            "\n",
            "\r\n",
            "\r\n\r\n",
            "\t",
            " ",
            "\u00c0\u00af",
            "\u00ed\u00a0\u0080",
            "\u00ff",
            "\u00ef\u00bb\u00bf",
            "\u00e2\u0082",
            "-1",
            "0",
            "1e999999999",
            "99999999999999999999",
            "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59-14:00",
            "--b",
            "--b--",
            "--c--",
            "<",
            ">",
            "<!DOCTYPE x>",
            "&x;",
            "]]>",
            "<filter type='or'/>",
            "any(c:",
            "$count",
            "$ref",
            "$value",
            "$1",
            "$9/x",
            "@odata.bind",
            "@odata.id",
            "Microsoft.Dynamics.CRM.",
            "HTTP/1.1",
            "\\",
            "\\u0000",
            "\\ud800",
            "[[[[[[[[[[[[",
            "{\"a\":",
            "v8.0",
            "v9.9",
            "accounts",
            "connections",
            "$batch",
            "$metadata",
            "00000000-0000-0000-0000-000000000000");

    private static final List<String> HEADERS = List.of(
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 1, 2",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: identity",
            "Expect: 100-continue",
            "Expect: x",
            "Connection: close",
            "Connection: upgrade",
            "Upgrade: h2c",
            "Upgrade: websocket",
            "HTTP2-Settings: AAMAAABk",
            "Host: evil.example:99999",
            "Host: ",
            "Host: [::1",
            "Content-Type: text/plain",
            "Content-Type: multipart/mixed",
            "Content-Type: multipart/mixed; boundary=\"",
            "Content-Type: application/json; charset=utf-16",
            "Content-Encoding: gzip",
            "Accept: application/json;odata.metadata=full;IEEE754Compatible=true",
            "Accept-Encoding: gzip, x;q=9",
            "Range: bytes=5-1",
            "Range: bytes=0-0,1-1",
            "Content-Range: bytes 0-3/4",
            "x-ms-transfer-mode: chunked",
            "If-Match: \u00ff",
            "Prefer: return=",
            "Prefer: odata.maxpagesize=0,odata.include-annotations=\"*\"",
            "Prefer: odata.track-changes",
            "Prefer: odata.continue-on-error",
            "OData-MaxVersion: 3.0",
            "OData-Version: 9",
            "X-HTTP-Method-Override: DELETE",
            "Origin: null",
            "X-Forwarded-Prefix: /a/b",
            "Authorization: Bearer x.y.z",
            "Authorization: Basic \u0000",
            "Cookie: a=b; c",
            "Forwarded: for=\"[",
            "CallerObjectId: {}",
            "MSCRMCallerID: a0000000-0000-4000-8000-000000000001",
            ": no name",
            "no colon",
            " folded",
            "Sec-Fetch-Site: cross-site");

    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "PATCH",
            "PUT",
            "DELETE",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PRI",
            "get",
            "G\u00ffT",
            "",
            "MERGE");

    private static final List<String> VERSIONS =
            List.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/1.1 ", "HTTP/9.9", "", "XTTP/1.1");

    private final Random random;
    private final RawRequests requests;

    Mutations(Random random) {
        this.random = random;
        this.requests = new RawRequests(random);
    }

    /** What to send over one connection: one request or several, right or wrong. */
    String next() {
        StringBuilder text = new StringBuilder();
        int requestCount = random.nextInt(8) == 0 ? 2 + random.nextInt(4) : 1;
        for (int i = 0; i < requestCount; i++) {
            RawRequest request = requests.next();
            for (int wrong = random.nextInt(5) - 1; wrong > 0; wrong--) {
                distort(request);
            }
            text.append(request.text());
        }
        for (int wrong = random.nextInt(3) - 1; wrong > 0; wrong--) {
            distortBytes(text);
        }
        return text.toString();
    }

    private void distort(RawRequest request) {
        switch (random.nextInt(13)) {
            case 0 -> request.method = one(METHODS);
            case 1 -> request.version = random.nextInt(3) == 0 ? one(VERSIONS) : request.version;
            case 2, 3, 4 -> request.target = inserted(request.target);
            case 5, 6 -> request.body = inserted(request.body);
            case 7, 8 -> request.headers.add(random.nextInt(request.headers.size() + 1), one(HEADERS));
            case 9 -> lengthen(request);
            case 10 -> chunk(request);
            case 11 -> request.body = nested(request.body);
            default ->
                request.target =
                        random.nextInt(2) == 0 ? "http://127.0.0.1" + request.target : encodedSomewhere(request.target);
        }
    }

    private String inserted(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = random.nextInt(3) == 0 ? Math.min(text.length(), at + random.nextInt(20)) : at;
        return text.substring(0, at) + one(WORDS) + text.substring(end);
    }

    private void lengthen(RawRequest request) {
        String filling = one(WORDS).replaceAll("[\r\n]", "") + "a";
        String longText =
                filling.repeat(1 + random.nextInt(random.nextInt(6) == 0 ? 70_000 : 3_000) / filling.length());
        switch (random.nextInt(6)) {
            case 0 -> request.target += "?" + longText;
            case 1 -> request.headers.add("Prefer: odata.include-annotations=\"" + longText + "\"");
            case 2 -> request.headers.add(one(HEADERS).split(":", 2)[0] + ": " + longText);
            case 3 -> request.body += longText;
            case 4 -> request.target += "(" + "(".repeat(random.nextInt(5_000));
            default -> request.headers.add("X: " + longText);
        }
    }

    private void chunk(RawRequest request) {
        int cut = random.nextInt(request.body.length() + 1);
        request.headers.add("Transfer-Encoding: chunked");
        request.body = Integer.toHexString(cut) + (random.nextInt(5) == 0 ? ";" + one(WORDS) : "") + "\r\n"
                + request.body.substring(0, cut) + "\r\n"
                + (random.nextInt(4) == 0
                        ? one(List.of("-1", "zz", "fffffffffffffff", ""))
                        : Integer.toHexString(request.body.length() - cut))
                + "\r\n" + request.body.substring(cut) + "\r\n0\r\n" + (random.nextInt(4) == 0 ? "Trailer: x\r\n" : "")
                + "\r\n";
    }

    private String nested(String body) {
        int depth = random.nextInt(2_000);
        return random.nextInt(2) == 0
                ? "{\"name\":" + "[".repeat(depth) + body + "]".repeat(depth) + "}"
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(random.nextInt(depth + 1));
    }

    private String encodedSomewhere(String target) {
        int at = random.nextInt(target.length());
        return target.substring(0, at)
                + String.format("%%%02x", (int) target.charAt(at) & 0xff)
                + target.substring(at + 1);
    }

    private void distortBytes(StringBuilder text) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(30));
        switch (random.nextInt(6)) {
            case 0 -> text.setCharAt(at, (char) random.nextInt(256));
            case 1 -> text.delete(at, end);
            case 2 -> text.insert(at, text.substring(at, end));
            case 3 -> text.setLength(at + 1);
            case 4 -> text.insert(at, one(WORDS));
            default -> text.replace(at, at + 1, String.valueOf((char) random.nextInt(32)));
        }
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
