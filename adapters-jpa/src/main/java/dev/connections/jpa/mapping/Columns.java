package dev.connections.jpa.mapping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mapstruct.Mapping;

/** Columns that several tables have, mapped once. */
final class Columns {

    private Columns() {}

    /** The stamps of creation and last change, from a source named {@code stamps}. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @Mapping(target = "createdOn", source = "stamps.created.at")
    @Mapping(target = "createdById", source = "stamps.created.by")
    @Mapping(target = "createdOnBehalfById", source = "stamps.created.onBehalf")
    @Mapping(target = "modifiedOn", source = "stamps.modified.at")
    @Mapping(target = "modifiedById", source = "stamps.modified.by")
    @Mapping(target = "modifiedOnBehalfById", source = "stamps.modified.onBehalf")
    @interface Stamped {}

    /** The owner of a row, from a source named {@code ownership}. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @Mapping(target = "ownerId", source = "ownership.owner")
    @Mapping(target = "ownerTypeCode", source = "ownership.owner")
    @Mapping(target = "owningBusinessUnitId", source = "ownership.businessUnit.value")
    @interface Owned {}

    /** Whether a row is in use, from a source named {@code state}. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @Mapping(target = "stateCode", source = "state", qualifiedByName = "stateCode")
    @Mapping(target = "statusCode", source = "state", qualifiedByName = "statusCode")
    @interface Stateful {}
}
