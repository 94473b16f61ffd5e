package dev.connections.benchmarks.floor;

/** How requests of one family are answered. */
@FunctionalInterface
interface Answer {

    /** @throws Refusal before anything of the answer is written */
    void answer(Exchange exchange, Store store) throws Exception;
}
