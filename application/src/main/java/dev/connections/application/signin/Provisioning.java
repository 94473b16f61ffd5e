package dev.connections.application.signin;

/** The provisioning of users: what happens when the subject of a valid token is not a user yet. */
public enum Provisioning {
    /** The request is refused; an administrator creates users. */
    REFUSED,
    /** A user without any security role is created at the first sign-in. */
    WELCOME
}
