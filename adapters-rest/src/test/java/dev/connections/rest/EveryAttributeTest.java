package dev.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.connections.application.metadata.EntityCatalogue;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.domain.record.AttributeDefinition;
import dev.connections.domain.record.AttributeType;
import dev.connections.domain.record.AttributeType.Lookup;
import dev.connections.domain.record.LookupTarget;
import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import dev.connections.rest.fixture.Answer;
import dev.connections.rest.fixture.RunningWebApi;
import dev.connections.rest.fixture.SampleValues;
import dev.connections.rest.fixture.SampleValues.Sample;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Every attribute that is described can be written, read and asked for")
class EveryAttributeTest {

    private static final String ANNOTATED = "odata.include-annotations=\"*\"";
    private static final String FORMATTED = "@OData.Community.Display.V1.FormattedValue";

    /** As many as an address has place for. */
    private static final int MOST_AT_ONCE = 90;

    private static RunningWebApi api;
    private SampleValues values;

    @BeforeAll
    static void start() {
        api = RunningWebApi.start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void begin() {
        api.forgetEverything();
        values = new SampleValues(api);
    }

    /** All that have attributes without behaviour and can be made by themselves. */
    static Stream<String> entities() {
        RecordTypes types = RecordTypes.standard();
        EntityCatalogue catalogue = new EntityCatalogue(types);
        return Stream.concat(
                        types.all().stream().map(RecordType::logicalName),
                        Stream.of("connectionrole", "transactioncurrency", "businessunit"))
                .filter(name -> !name.equals("activitypointer"))
                .filter(name -> catalogue.named(name).isPresent());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void what_a_row_is_made_with_is_read_back(String entity) {
        List<Sample> samples = values.ofNew(definition(entity));
        UUID id = make(entity, samples);
        JsonNode row = api.get(address(entity, id)).json();
        List<String> wrong = differing(samples, sample -> shown(row, sample));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void numbers_choices_dates_and_lookups_have_formatted_values(String entity) {
        List<Sample> samples = values.ofNew(definition(entity));
        UUID id = make(entity, samples);
        JsonNode row = api.get(address(entity, id), "Prefer", ANNOTATED).json();
        assertThat(samples)
                .filteredOn(EveryAttributeTest::isFormatted)
                .allSatisfy(sample -> assertThat(
                                row.path(sample.property() + FORMATTED).isString())
                        .isTrue());
        assertThat(samples)
                .filteredOn(sample -> !isFormatted(sample))
                .allSatisfy(sample ->
                        assertThat(row.has(sample.property() + FORMATTED)).isFalse());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void each_can_be_selected_and_read_by_itself(String entity) {
        List<Sample> samples = values.ofNew(definition(entity));
        UUID id = make(entity, samples);
        String all = samples.stream().map(Sample::property).collect(Collectors.joining(","));
        JsonNode row = api.get(address(entity, id) + "?$select=" + all).json();
        assertThat(differing(samples, sample -> shown(row, sample))).isEmpty();
        assertThat(differing(
                        samples,
                        sample -> String.valueOf(api.get(address(entity, id) + "/" + sample.property())
                                .json()
                                .get("value"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void rows_can_be_filtered_by_each(String entity) {
        List<Sample> samples = values.ofNew(definition(entity));
        UUID id = make(entity, samples);
        make(entity, List.of());
        for (Function<Sample, String> condition : List.<Function<Sample, String>>of(
                sample -> sample.property() + " eq " + sample.literal(),
                sample -> sample.property() + " ne null",
                sample -> sample.property() + " in (" + sample.literal() + ")")) {
            requireFoundBy(
                    samples,
                    some -> api.get(set(entity) + "?$select=" + key(entity) + "&$filter="
                            + encoded(some.stream().map(condition).collect(Collectors.joining(" and ")))),
                    entity,
                    id);
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void rows_can_be_ordered_and_grouped_by_each(String entity) {
        List<Sample> samples = values.ofNew(definition(entity));
        UUID id = make(entity, samples);
        for (Sample sample : samples) {
            Answer ordered =
                    api.get(set(entity) + "?$select=" + key(entity) + "&$orderby=" + sample.property() + " desc");
            assertThat(ordered.status()).as(sample + ": " + ordered.body()).isEqualTo(200);
            assertThat(ordered.json().get("value"))
                    .as("in the order of %s", sample)
                    .anySatisfy(row ->
                            assertThat(row.get(key(entity)).stringValue()).isEqualTo(id.toString()));
            Answer grouped =
                    api.get(set(entity) + "?$apply=groupby((" + sample.property() + "),aggregate($count as rows))");
            assertThat(grouped.status()).as(sample + ": " + grouped.body()).isEqualTo(200);
            assertThat(grouped.json().get("value"))
                    .as("groups by %s", sample)
                    .anySatisfy(group -> assertThat(shown(group, sample)).isEqualTo(sample.shown()));
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void each_can_be_asked_for_in_FetchXML(String entity) {
        List<Sample> samples = values.ofNew(definition(entity));
        UUID id = make(entity, samples);
        requireFoundBy(samples, some -> api.get(set(entity) + "?fetchXml=" + encoded(fetch(entity, some))), entity, id);
        for (int from = 0; from < samples.size(); from += MOST_AT_ONCE) {
            List<Sample> some = samples.subList(from, Math.min(from + MOST_AT_ONCE, samples.size()));
            JsonNode row = api.get(set(entity) + "?fetchXml=" + encoded(fetch(entity, some)))
                    .json()
                    .at("/value/0");
            assertThat(differing(some, sample -> shown(row, sample))).isEmpty();
            assertThat(some)
                    .filteredOn(EveryAttributeTest::hasNameColumn)
                    .allSatisfy(sample ->
                            assertThat(row.path(sample + "name").isString()).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void each_can_be_changed_cleared_and_set_by_itself(String entity) {
        List<Sample> samples = values.ofNew(definition(entity)).stream()
                .filter(sample -> sample.attribute().writable().onUpdate())
                .toList();
        UUID id = make(entity, List.of());
        assertThat(api.patch(address(entity, id), json(entity, samples)).status())
                .isEqualTo(204);
        JsonNode changed = api.get(address(entity, id)).json();
        assertThat(differing(samples, sample -> shown(changed, sample))).isEmpty();
        List<Sample> clearable = samples.stream()
                .filter(sample -> sample.attribute().required() != AttributeDefinition.Required.SYSTEM)
                .toList();
        for (Sample sample : clearable) {
            String place = address(entity, id) + "/" + step(sample);
            assertThat(api.delete(place).status()).as("DELETE " + place).isEqualTo(204);
            assertThat(api.get(address(entity, id) + "/" + sample.property()).status())
                    .isEqualTo(204);
            String body = sample.attribute().isLookup()
                    ? "{\"@odata.id\":" + sample.json().replace("\"/", "\"") + "}"
                    : "{\"value\":" + sample.json() + "}";
            Answer put = api.send("PUT", place, body);
            assertThat(put.status()).as("PUT " + place + ": " + put.body()).isEqualTo(204);
        }
        JsonNode again = api.get(address(entity, id)).json();
        List<Sample> independent =
                samples.stream().filter(sample -> !isDuration(sample)).toList();
        assertThat(differing(independent, sample -> shown(again, sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void each_lookup_leads_to_rows_of_each_of_its_targets_by_all_its_names(String entity) {
        UUID id = make(entity, List.of());
        for (AttributeDefinition attribute : definition(entity).attributes()) {
            if (attribute.isCarried() && attribute.writable().onUpdate() && attribute.type() instanceof Lookup lookup) {
                lookup.targets().stream()
                        .filter(target -> values.canBeMade(target.entity()))
                        .forEach(target -> Stream.concat(Stream.of(target.navigation()), target.alias().stream())
                                .forEach(name -> requireLeading(entity, id, attribute, target, name)));
            }
        }
    }

    private void requireLeading(
            String entity, UUID id, AttributeDefinition attribute, LookupTarget target, String navigation) {
        UUID other = values.row(target.entity());
        String property = "_" + attribute.logicalName() + "_value";
        Answer bound = api.patch(
                address(entity, id),
                "{\"" + navigation + "@odata.bind\":\"/" + set(target.entity()) + "(" + other + ")\"}");
        assertThat(bound.status()).as(navigation + ": " + bound.body()).isEqualTo(204);
        JsonNode row = api.get(
                        address(entity, id) + "?$select=" + property + "&$expand=" + navigation + "($select="
                                + key(target.entity()) + ")",
                        "Prefer",
                        ANNOTATED)
                .json();
        assertThat(row.path(property).asString()).as(navigation).isEqualTo(other.toString());
        assertThat(row.path(property + "@Microsoft.Dynamics.CRM.associatednavigationproperty")
                        .asString())
                .isEqualTo(target.navigation());
        assertThat(row.path(property + "@Microsoft.Dynamics.CRM.lookuplogicalname")
                        .asString())
                .isEqualTo(target.entity());
        assertThat(row.at("/" + navigation + "/" + key(target.entity())).asString())
                .as("expanded " + navigation)
                .isEqualTo(other.toString());
        Answer found = api.get(set(entity) + "?$select=" + key(entity) + "&$filter=" + navigation + "/"
                + key(target.entity()) + " eq " + other);
        assertThat(isFound(found, entity, id))
                .as(navigation + ": " + found.body())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void a_change_of_each_is_told_to_those_who_track_changes(String entity) {
        List<Sample> samples = values.ofNew(definition(entity)).stream()
                .filter(sample -> sample.attribute().writable().onUpdate())
                .toList();
        UUID id = make(entity, List.of());
        Answer tracked = api.get(set(entity), "Prefer", "odata.track-changes");
        assumeThat(tracked.json().has("@odata.deltaLink") && !samples.isEmpty()).isTrue();
        String link = tracked.json().get("@odata.deltaLink").stringValue();
        api.patch(address(entity, id), json(entity, samples));
        JsonNode changes = api.get(link.substring(api.root().length())).json().get("value");
        assertThat(changes).anySatisfy(row -> {
            assertThat(row.path(key(entity)).asString()).isEqualTo(id.toString());
            assertThat(differing(samples, sample -> shown(row, sample))).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("entities")
    void what_the_schema_calls_never_absent_is_there_in_a_row_made_with_a_name_alone(String entity) {
        JsonNode row = api.get(address(entity, make(entity, List.of()))).json();
        String schema = api.get("$metadata").body();
        String type = schema.substring(schema.indexOf("<EntityType Name=\"" + entity + "\""));
        String own = type.substring(0, type.indexOf("</EntityType>"));
        assertThat(definition(entity).attributes().stream()
                        .map(EveryAttributeTest::property)
                        .filter(property ->
                                own.matches("(?s).*<Property Name=\"" + property + "\"[^>]*Nullable=\"false\".*"))
                        .filter(property -> row.path(property).isNull()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entities")
    void each_is_in_the_schema_and_in_the_definitions(String entity) {
        String schema = api.get("$metadata").body();
        JsonNode defined = api.get("EntityDefinitions(LogicalName='" + entity + "')/Attributes?$select=LogicalName")
                .json()
                .get("value");
        List<String> names = new ArrayList<>();
        defined.forEach(one -> names.add(one.get("LogicalName").stringValue()));
        assertThat(definition(entity).attributes()).allSatisfy(attribute -> {
            assertThat(names).contains(attribute.logicalName());
            assertThat(schema).contains("<Property Name=\"" + property(attribute) + "\"");
        });
    }

    private static String property(AttributeDefinition attribute) {
        return attribute.isLookup() ? "_" + attribute.logicalName() + "_value" : attribute.logicalName();
    }

    private static boolean isFormatted(Sample sample) {
        AttributeType type = sample.attribute().type();
        return !(type.javaType() == String.class
                || type instanceof AttributeType.Identifier
                || type instanceof AttributeType.Image);
    }

    /** A duration follows from when something began and ended, as soon as one of these changes. */
    private static boolean isDuration(Sample sample) {
        return sample.property().endsWith("durationminutes");
    }

    private static boolean hasNameColumn(Sample sample) {
        return sample.attribute().isLookup()
                || !sample.attribute().type().options().isEmpty();
    }

    /** Asks for all at once, and where that fails for each, so that the failure names the attribute. */
    private static void requireFoundBy(
            List<Sample> samples, Function<List<Sample>, Answer> question, String entity, UUID id) {
        if (samples.size() > MOST_AT_ONCE) {
            requireFoundBy(samples.subList(MOST_AT_ONCE, samples.size()), question, entity, id);
            requireFoundBy(samples.subList(0, MOST_AT_ONCE), question, entity, id);
            return;
        }
        if (isFound(question.apply(samples), entity, id)) {
            return;
        }
        for (Sample sample : samples) {
            Answer answer = question.apply(List.of(sample));
            assertThat(isFound(answer, entity, id))
                    .as(sample + ": " + answer.body())
                    .isTrue();
        }
        throw new AssertionError("Each is found by itself, and not all together: "
                + question.apply(samples).body());
    }

    private static boolean isFound(Answer answer, String entity, UUID id) {
        return answer.status() == 200
                && answer.json().get("value").size() == 1
                && answer.json().at("/value/0/" + key(entity)).stringValue().equals(id.toString());
    }

    private static String fetch(String entity, List<Sample> samples) {
        StringBuilder xml = new StringBuilder("<fetch><entity name='" + entity + "'>");
        samples.forEach(sample -> {
            xml.append("<attribute name='").append(sample).append("'/>");
            if (hasNameColumn(sample)) {
                xml.append("<attribute name='").append(sample).append("name'/>");
            }
        });
        samples.forEach(
                sample -> xml.append("<order attribute='").append(sample).append("'/>"));
        xml.append("<filter>");
        samples.forEach(sample -> xml.append("<condition attribute='")
                .append(sample)
                .append("' operator='eq' value='")
                .append(sample.text())
                .append("'/>"));
        return xml.append("</filter></entity></fetch>").toString();
    }

    private UUID make(String entity, List<Sample> samples) {
        Answer answer = api.post(set(entity), json(entity, samples));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        return answer.entityId();
    }

    /** With the primary name where the samples have none. */
    private String json(String entity, List<Sample> samples) {
        String minimal = values.minimal(entity);
        String members = samples.stream()
                .map(sample -> "\"" + sample.member() + "\":" + sample.json())
                .collect(Collectors.joining(","));
        return members.isEmpty() ? minimal : minimal.substring(0, minimal.length() - 1) + "," + members + "}";
    }

    private static List<String> differing(List<Sample> samples, Function<Sample, String> shown) {
        return samples.stream()
                .filter(sample -> !sample.shown().equals(shown.apply(sample)))
                .map(sample -> sample + " was " + sample.json() + " and is " + shown.apply(sample))
                .toList();
    }

    private static String shown(JsonNode row, Sample sample) {
        return String.valueOf(row.get(sample.property()));
    }

    private static String step(Sample sample) {
        return sample.attribute().isLookup() ? sample.member().replace("@odata.bind", "/$ref") : sample.property();
    }

    private static String address(String entity, UUID id) {
        return set(entity) + "(" + id + ")";
    }

    private static String set(String entity) {
        return definition(entity).type().entitySet();
    }

    private static String key(String entity) {
        return definition(entity).type().primaryId();
    }

    private static EntityDefinition definition(String entity) {
        return api.application().entities().named(entity).orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
