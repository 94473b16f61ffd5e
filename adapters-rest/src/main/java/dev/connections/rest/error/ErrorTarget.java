package dev.connections.rest.error;

import dev.connections.domain.RuleViolation;
import java.util.function.Supplier;

/**
 * The target of an error: a place within what a client sent, such as {@code Targets[3]} or {@code
 * contact_connections1[0].record2id_account}.
 *
 * @param path empty for all of it
 */
public record ErrorTarget(String path) {

    /** All of what was sent. */
    public static final ErrorTarget WHOLE = new ErrorTarget("");

    /** The place under that name. */
    public ErrorTarget member(String name) {
        return new ErrorTarget(path.isEmpty() ? name : path + "." + name);
    }

    /** The place under that name and number, counted from 0. */
    public ErrorTarget member(String name, int number) {
        return member(name + "[" + number + "]");
    }

    /** Does the work. When it is refused, the refusal says that it was here. */
    public <T> T locate(Supplier<T> work) {
        if (path.isEmpty()) {
            return work.get();
        }
        try {
            return work.get();
        } catch (WireError error) {
            throw error.at(path);
        } catch (RuleViolation violation) {
            throw violation.at(path);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
