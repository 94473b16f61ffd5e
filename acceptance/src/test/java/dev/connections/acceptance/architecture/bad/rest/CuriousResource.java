package dev.connections.acceptance.architecture.bad.rest;

import dev.connections.acceptance.architecture.bad.jpa.TalkativeStore;

/** An adapter that knows another one. */
public record CuriousResource(TalkativeStore store) {}
