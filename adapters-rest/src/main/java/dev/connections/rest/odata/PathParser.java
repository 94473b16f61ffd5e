package dev.connections.rest.odata;

import dev.connections.rest.error.WireError;
import dev.connections.rest.schema.CollectionNavigation;
import dev.connections.rest.schema.WireEntity;
import dev.connections.rest.schema.WireEntity.Navigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses paths of names: over navigation properties to a property, or to a collection. */
final class PathParser {

    private final WireEntity entity;
    private final Optional<String> variable;
    private final Tokens tokens;

    /**
     * Reads paths that begin at rows of an entity.
     *
     * @param variable how {@code any} or {@code all} names these rows; empty for the rows that the request is about
     */
    PathParser(WireEntity entity, Optional<String> variable, Tokens tokens) {
        this.entity = entity;
        this.variable = variable;
        this.tokens = tokens;
    }

    /** What the path leads to whose first name has been taken. */
    Member from(Token first) {
        Token name = first;
        if (variable.isPresent()) {
            if (!first.isWord(variable.get()) || !tokens.accept(Token.Kind.SLASH)) {
                throw tokens.error(
                        first,
                        "within any and all, properties are written behind the variable, such as " + variable.get()
                                + "/name");
            }
            name = tokens.expect(Token.Kind.NAME);
        }
        return follow(entity, name, new ArrayList<>());
    }

    /** The property that the path leads to whose first name has been taken. */
    PropertyPath property(Token first) {
        if (from(first) instanceof PropertyPath propertyPath) {
            return propertyPath;
        }
        throw tokens.error(first, "expected a property, found a collection");
    }

    private Member follow(WireEntity current, Token name, List<String> path) {
        if (!tokens.accept(Token.Kind.SLASH)) {
            return new PropertyPath(path, current.requireProperty(name.text()));
        }
        Optional<Navigation> navigation = current.navigation(name.text());
        if (navigation.isPresent()) {
            path.add(name.text());
            WireEntity next = current.behind(navigation.get()).orElseThrow(() -> manyTypes(name));
            return follow(next, tokens.expect(Token.Kind.NAME), path);
        }
        CollectionNavigation collection =
                current.collection(name.text()).orElseThrow(() -> noNavigation(current, name));
        if (!path.isEmpty()) {
            throw tokens.error(name, "a collection can be asked about only where a path begins, not behind a lookup");
        }
        return new Member.Rows(collection, word(name));
    }

    private Token word(Token collection) {
        Token word = tokens.expect(Token.Kind.NAME);
        if (!word.isWord("any") && !word.isWord("all")) {
            throw tokens.error(
                    word, "after the collection " + collection.shown() + " comes any or all, found " + word.shown());
        }
        return word;
    }

    private WireError manyTypes(Token name) {
        return tokens.error(
                name,
                name.shown() + " leads to rows of several types; compare the lookup itself, _" + name.text()
                        + "_value");
    }

    private WireError noNavigation(WireEntity current, Token name) {
        return tokens.error(
                name, current + " has no navigation property " + name.shown() + " that a path could go on from");
    }
}
