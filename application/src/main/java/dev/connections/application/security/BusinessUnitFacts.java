package dev.connections.application.security;

import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.record.AttributeChanges;
import java.util.Optional;

/**
 * What a business unit is to have.
 *
 * @param name empty to leave it as it is
 * @param parent empty to leave it where it is; a new one is below the root then
 * @param values of its other attributes, by their logical names
 */
public record BusinessUnitFacts(Optional<String> name, Optional<BusinessUnit.Id> parent, AttributeChanges values) {}
