package dev.connections.acceptance.world;

import java.util.Optional;

/** A role, as a user sees it; category and state by their labels. */
public record RoleView(String name, Optional<String> description, Optional<String> category, String state) {}
