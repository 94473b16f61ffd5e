package dev.connections.acceptance.architecture.bad.jpa;

import io.javalin.http.HandlerType;

/** A store that knows of HTTP. */
public record TalkativeStore(HandlerType method) {}
