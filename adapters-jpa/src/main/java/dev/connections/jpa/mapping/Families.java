package dev.connections.jpa.mapping;

import dev.connections.domain.record.RecordType;
import dev.connections.domain.record.RecordTypes;
import java.util.List;

/** Which type codes a reference may mean: its own, and for the base of a family those of the whole family. */
public final class Families {

    private final RecordTypes types;

    public Families(RecordTypes types) {
        this.types = types;
    }

    /** The code of the base of the type's family; its own when it has no other base. */
    public int baseCode(RecordType type) {
        return types.all().stream()
                .filter(base -> base.includes(type) && !base.equals(type))
                .findFirst()
                .orElse(type)
                .objectTypeCode();
    }

    /** Whether rows of that type are kept as records. */
    public boolean knows(RecordType type) {
        return types.named(type.logicalName()).isPresent();
    }

    /** The codes of all types that this one includes. */
    public List<Integer> codes(RecordType type) {
        List<Integer> included = types.all().stream()
                .filter(type::includes)
                .map(RecordType::objectTypeCode)
                .toList();
        return included.isEmpty() ? List.of(type.objectTypeCode()) : included;
    }
}
