package dev.connections.rest.exchange;

/** What a method does to what a request addresses. */
@FunctionalInterface
public interface Action {

    /** Carries out the request and answers it, or throws what it is refused with. */
    void perform(Request request, Response response);
}
