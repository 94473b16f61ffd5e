package dev.connections.benchmarks.floor;

import java.util.Optional;
import java.util.UUID;

/** What a request is refused with, in the words of our server. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int UNAUTHORIZED = 401;
    private static final String NOT_AUTHENTICATED = "0x80044302";

    private final int status;
    private final String code;

    private Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** What {@code WWW-Authenticate} says beside it. */
    Optional<String> challenge() {
        if (status != UNAUTHORIZED) {
            return Optional.empty();
        }
        return Optional.of(code.equals(NOT_AUTHENTICATED) ? "Bearer" : "Bearer error=\"invalid_token\"");
    }

    static Refusal notAuthenticated() {
        return new Refusal(
                UNAUTHORIZED,
                NOT_AUTHENTICATED,
                "This request does not say who sends it. Send one header Authorization: Bearer, with a token.");
    }

    static Refusal invalidToken() {
        return new Refusal(
                UNAUTHORIZED,
                "0x8004a100",
                "The token is not accepted. Sign in anew; if that does not help, the server's log says why.");
    }

    static Refusal unknownUser() {
        return new Refusal(
                UNAUTHORIZED,
                "0x80040277",
                "The bearer of this token is not a user of this organisation. Ask an administrator to create a user with its"
                        + " object id, or sign in as another user.");
    }

    static Refusal unknownCaller(UUID named) {
        return new Refusal(
                403, "0x8004049e", "There is no user " + named + " to act on behalf of. Name an existing user.");
    }

    static Refusal disabled(UUID named) {
        return new Refusal(
                403,
                "0x8004a112",
                "The user " + named + " is disabled. Ask an administrator to set isdisabled to false.");
    }

    static Refusal privilege(UUID user, String privilege) {
        return new Refusal(
                403,
                "0x80040220",
                "The user " + user + " lacks the privilege " + privilege
                        + ". Ask an administrator for a security role that contains it.");
    }

    static Refusal access(UUID user, String right, String type, UUID row) {
        return new Refusal(
                403,
                "0x80048405",
                "The user " + user + " lacks " + right + " on " + type + " " + row
                        + ". Ask its owner to share it with this right.");
    }

    static Refusal absent(String type, UUID row) {
        return new Refusal(404, "0x80040217", type + " With Id = " + row + " Does Not Exist");
    }

    static Refusal toSelf(String type, UUID row) {
        return new Refusal(
                400,
                "0x80048217",
                "The " + type + " " + row
                        + " stands on both sides. A record cannot be connected to itself: choose another"
                        + " record for one side.");
    }

    static Refusal exists() {
        return new Refusal(
                400,
                "0x80048208",
                "An active connection between the same two parties in the same roles already exists for part of the same"
                        + " period (always). End it, deactivate it, or choose another role or period.");
    }

    static Refusal rules(String roles) {
        return new Refusal(400, "0x80048216", "The roles " + roles + " cannot be taken together on these records.");
    }

    static Refusal inactive(UUID master) {
        return new Refusal(
                400,
                "0x80040230",
                "The connection " + master
                        + " is inactive and therefore read-only. Reactivate it (statecode 0) before you change it.");
    }

    static Refusal sharee(String type, UUID principal) {
        return new Refusal(
                400,
                "0x8004020c",
                "There is no " + type + " " + principal + " to share with. Name an existing user or team.");
    }

    static Refusal owner(String type, UUID principal) {
        return new Refusal(
                400,
                "0x80040214",
                "The " + type + " " + principal
                        + " owns this record and has all rights on it already. Share it with another user or team.");
    }

    static Refusal unknownRequest(String request) {
        return new Refusal(
                501, "0x80060888", "The floor answers measured requests only, which " + request + " is not.");
    }
}
