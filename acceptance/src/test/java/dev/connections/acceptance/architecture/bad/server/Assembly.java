package dev.connections.acceptance.architecture.bad.server;

import dev.connections.acceptance.architecture.bad.rest.CuriousResource;

/** Puts the bad house together; nothing is wrong with that. */
public record Assembly(CuriousResource resource) {}
