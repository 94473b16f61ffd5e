package dev.connections.rest.resource;

import dev.connections.application.access.Caller;
import dev.connections.application.query.Condition;
import dev.connections.application.query.Condition.Operator;
import dev.connections.application.query.Query;
import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import dev.connections.domain.record.RecordRef;
import dev.connections.rest.exchange.Request;
import dev.connections.rest.odata.Segment;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntity;
import java.util.List;

/** The rows that a collection-valued navigation property of a row holds. */
final class RelatedRows {

    private final ApiContext apiContext;
    private final WireEntity source;
    private final RecordRef row;
    private final CollectionNavigation navigation;
    private final WireEntity entity;

    RelatedRows(ApiContext apiContext, WireEntity source, RecordRef row, CollectionNavigation navigation) {
        this.apiContext = apiContext;
        this.source = source;
        this.row = row;
        this.navigation = navigation;
        this.entity = apiContext.entities().require(navigation.entity());
    }

    /** All of them, to be read. */
    Resource itself() {
        return Resource.readable((request, response) -> reading(request).rows(request, response));
    }

    /** How many there are. */
    Resource count() {
        return Resource.readable((request, response) ->
                new GetCount(apiContext, entity, membership(request.caller())).perform(request, response));
    }

    /**
     * One of them, by its key.
     *
     * @throws RuleViolation {@link ErrorCode#OBJECT_DOES_NOT_EXIST} when it is not among them
     */
    RecordRef member(Segment step, Caller caller) {
        RecordRef member = new RecordRef(
                entity.definition().type(), step.key(entity.primaryId().name()));
        requireMember(member, caller);
        return member;
    }

    /** The references to them: adding one relates a row, removing one ends that. */
    Resource references(Segment step) {
        Resource references = navigation
                .lookup()
                .map(lookup -> new LookupReferences(apiContext, row, navigation, this).resource(step))
                .orElseGet(() -> pairedRows().resource(step));
        return step.arguments().isPresent()
                ? references
                : references.with(
                        "GET",
                        (request, response) -> new GetCollection(apiContext, entity, membership(request.caller()))
                                .references(request, response));
    }

    /** Makes sure that this row is among them. */
    void requireMember(RecordRef member, Caller caller) {
        Condition thatRow = new Condition.Comparison(entity.primaryId().column(), Operator.EQUAL, member.id());
        Query query =
                new Query(entity.logicalName(), List.of(), thatRow.and(membership(caller)), List.of(), Query.MAX_ROWS);
        if (apiContext.application().queries().count(query, caller) == 0) {
            throw RuleViolation.of(ErrorCode.OBJECT_DOES_NOT_EXIST, member.type(), member.id());
        }
    }

    private GetCollection reading(Request request) {
        return new GetCollection(apiContext, entity, membership(request.caller()));
    }

    /** Met by the rows that it holds, provided that there is a row to hold them. */
    private Condition membership(Caller caller) {
        Query nothingOfIt = new Query(source.logicalName(), List.of(), Condition.everything(), List.of(), 1);
        apiContext.application().queries().retrieve(row, nothingOfIt, caller, found -> {});
        return members(caller);
    }

    /** Met by the rows that it holds. */
    Condition members(Caller caller) {
        return navigation.lookup().isPresent()
                ? new InverseAssociation(entity, navigation, apiContext.entities()).pointingBack(List.of(row.id()))
                : pairedRows().members();
    }

    private PairedRows pairedRows() {
        return new PairedRows(apiContext, entity, row, navigation.partner());
    }
}
