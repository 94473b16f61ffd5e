package dev.connections.acceptance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.core.uri.parser.Parser;
import org.apache.olingo.server.core.uri.validator.UriValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar of OData, held against this service and against a parser of others; where they differ, a reason is given. */
@DisplayName("An expression of OData's grammar")
class ExpressionsTest {

    private static final Pattern LINE = Pattern.compile("(\\w+) (\\w+): (.*)");
    private static final String NO_SUCH_ROW = "0x80040217";

    private static RunningServer server;
    private static Edm edm;

    /** An expression, and who reads it. */
    record Expression(String kind, String rule, String text, boolean weRead, boolean olingoReads) {

        /** What a request addresses, relative to the service. */
        String path() {
            return isPath() ? text : "connections";
        }

        /** What stands behind the question mark; an alias that expressions may use stands there as well. */
        String query() {
            return isPath() ? "" : "$" + kind + "=" + encoded(text) + "&@p=" + encoded("'x'");
        }

        private boolean isPath() {
            return kind.equals("path");
        }

        @Override
        public String toString() {
            return rule + ": " + text;
        }
    }

    @BeforeAll
    static void start() {
        server = new RunningServer();
        byte[] schema = server.send("GET", "$metadata", "").body().getBytes(StandardCharsets.UTF_8);
        edm = ODataClientFactory.getClient().getReader().readMetadata(new ByteArrayInputStream(schema));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void is_read_or_refused_by_the_service(Expression expression) {
        HttpResponse<String> answer = server.send("GET", expression.path() + "?" + expression.query(), "");

        assertThat(isRead(answer)).as(answer.body()).isEqualTo(expression.weRead());
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void is_read_or_refused_by_olingo(Expression expression) {
        assertThat(isReadByOlingo(expression)).isEqualTo(expression.olingoReads());
    }

    static List<Expression> expressions() throws IOException {
        List<Expression> expressions = new ArrayList<>();
        String section = "";
        for (String line : lines()) {
            Matcher matcher = LINE.matcher(line);
            if (line.startsWith("[")) {
                section = line;
            } else if (matcher.matches() && !line.startsWith("#")) {
                expressions.add(new Expression(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3),
                        section.equals("[both]") || section.startsWith("[only we: "),
                        section.equals("[both]") || section.startsWith("[only Olingo: ")));
            }
        }
        return expressions;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(ExpressionsTest.class.getResourceAsStream("expressions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** A row that is not there was looked for, so its address was read. */
    private static boolean isRead(HttpResponse<String> answer) {
        return answer.statusCode() < 300
                || answer.statusCode() == 404 && answer.body().contains(NO_SUCH_ROW);
    }

    private static boolean isReadByOlingo(Expression expression) {
        try {
            UriInfo read = new Parser(edm, OData.newInstance())
                    .parseUri(expression.path(), expression.query(), null, server.root());
            new UriValidator().validate(read, HttpMethod.GET);
            return true;
        } catch (ODataLibraryException refused) {
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
