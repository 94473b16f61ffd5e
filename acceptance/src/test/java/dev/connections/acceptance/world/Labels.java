package dev.connections.acceptance.world;

import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.record.RecordTypes;
import dev.connections.domain.role.RoleCategory;
import java.util.Optional;
import java.util.UUID;

/** Turns the numbers that a system keeps into what people read. */
public final class Labels {

    private Labels() {}

    /** The label of a state, such as {@code Active}. */
    public static String ofState(int stateCode, int statusCode) {
        return RecordState.of(Optional.of(stateCode), Optional.of(statusCode))
                .orElseThrow()
                .label();
    }

    /** The label of a role's category, such as {@code Service}. */
    public static String ofCategory(int number) {
        return RoleCategory.of(number).label();
    }

    /** The record that a type code and an id mean together. */
    public static RecordRef record(int typeCode, UUID id) {
        return new RecordRef(RecordTypes.standard().coded(typeCode).orElseThrow(), id);
    }
}
