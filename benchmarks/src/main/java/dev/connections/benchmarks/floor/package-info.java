/**
 * The floor: the least that a server could do for the same outcome as ours. A plain handler of Jetty, HikariCP, hand-written
 * SQL over JDBC, and Jackson's streaming part; tokens are verified with the library that our server uses.
 *
 * <p>It opens a store that our server has made, and answers the measured requests as our server does, byte for byte: those
 * that {@code Routes} leads to. Writes ask for the same rights, keep the same rules under the same locks, and write the same rows
 * and events. What a user may do is read anew with each request, as our server does; nothing is remembered between requests but
 * the shapes of answers and the keys of the issuer. {@code FloorAgreementTest} compares both.
 *
 * <p>What it leaves out:
 *
 * <ul>
 *   <li>every other request, option and attribute type: it refuses these with 501, as {@code MeasuredForm} says. A query is read by its measured forms only;
 *   <li>limits on requests and concurrent queries, query timeouts, the audit log, health checks, CORS, TLS and the check of the
 *       host; our server is measured with limits off;
 *   <li>secured descriptions, currencies and images of connections, and connections with one record or without two roles: the
 *       measured rows have none of these;
 *   <li>refusals of a batch and of CreateMultiple say why, but not of which of their requests, and a refusal of roles does not say
 *       which rule they broke;
 *   <li>a user who acts on behalf of another with a token; without tokens the administrator acts for the user of {@code
 *       MSCRMCallerID}, as it does at our server;
 *   <li>records of other types than accounts, contacts, users and teams;
 *   <li>checks of what no measured request gets wrong: members of JSON that are there twice, encodings, content types, lengths, and
 *       ids that are sent for rows of another type; a file with the keys of the issuer is read once;
 *   <li>of ConnectedRecords the options but the depth, and on H2 the case that two records of different types have one id.
 * </ul>
 *
 * <p>What answers and rows may differ in is one list, {@code Normalisation} beside the test: ids that are made up, moments of changes
 * and of delta links with the mark that seals these, host and port, and the headers {@code Date} and {@code REQ_ID}. Versions are the
 * same; a write that is refused half-way may use up some on PostgreSQL.
 *
 * <p>SQL that differs between the databases is in the classes named after them. On PostgreSQL a write takes few round trips: one
 * statement reads what the user may do, one holds rows, one writes all rows with the event. On H2, within the process, several
 * small statements are quicker than one that H2 plans anew each time.
 */
package dev.connections.benchmarks.floor;
