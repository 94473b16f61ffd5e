package dev.connections.application.signin;

/** What becomes of bearers of tokens who are no users yet. */
public enum Provisioning {
    /** They stay outside until an administrator makes a user of them. */
    REFUSED,
    /** They become users as they sign in, without any security role. */
    WELCOME
}
