package dev.connections.domain.access;

import dev.connections.domain.ErrorCode;
import dev.connections.domain.RuleViolation;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A set of access rights, known as a mask. Immutable; equal when the same rights are in it. */
public final class AccessRights {

    /** No right at all. */
    public static final AccessRights NONE = new AccessRights(List.of());

    /** Every right, mask 852023. */
    public static final AccessRights ALL = of(AccessRight.values());

    private static final String NONE_TEXT = "None";

    private final Set<AccessRight> rights;

    private AccessRights(Collection<AccessRight> rights) {
        EnumSet<AccessRight> set = EnumSet.noneOf(AccessRight.class);
        set.addAll(rights);
        this.rights = Collections.unmodifiableSet(set);
    }

    /** Just these rights. */
    public static AccessRights of(AccessRight... rights) {
        return new AccessRights(List.of(rights));
    }

    /**
     * The rights whose bits are set in {@code mask}.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ACCESS_RIGHTS_PASSED} for a bit that stands for no right
     */
    public static AccessRights ofMask(int mask) {
        AccessRights rights = new AccessRights(Stream.of(AccessRight.values())
                .filter(right -> (mask & right.bit()) != 0)
                .toList());
        if (rights.mask() != mask) {
            throw RuleViolation.of(ErrorCode.INVALID_ACCESS_RIGHTS_PASSED, mask);
        }
        return rights;
    }

    /**
     * Reads the text form: {@code None}, or names of rights with commas between, spaces as you like.
     *
     * @throws RuleViolation {@link ErrorCode#INVALID_ACCESS_RIGHTS_PASSED} for any other word
     */
    public static AccessRights parse(String text) {
        if (text.strip().equals(NONE_TEXT)) {
            return NONE;
        }
        return new AccessRights(
                Stream.of(text.split(",", -1)).map(word -> right(word.strip())).toList());
    }

    private static AccessRight right(String word) {
        return Stream.of(AccessRight.values())
                .filter(right -> right.text().equals(word))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of(ErrorCode.INVALID_ACCESS_RIGHTS_PASSED, word));
    }

    /** These rights and those. */
    public AccessRights union(AccessRights others) {
        return new AccessRights(
                Stream.concat(rights.stream(), others.rights.stream()).toList());
    }

    /** The rights that stand in both. */
    public AccessRights intersection(AccessRights others) {
        return new AccessRights(rights.stream().filter(others::include).toList());
    }

    /** Whether this right is among them. */
    public boolean include(AccessRight right) {
        return rights.contains(right);
    }

    /** Whether all of {@code others} are among them. */
    public boolean includeAll(AccessRights others) {
        return rights.containsAll(others.rights);
    }

    /** Whether there is no right at all. */
    public boolean isNone() {
        return rights.isEmpty();
    }

    /** The sum of their bits, 0 to 852023. */
    public int mask() {
        return rights.stream().mapToInt(AccessRight::bit).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessRights that && rights.equals(that.rights);
    }

    @Override
    public int hashCode() {
        return rights.hashCode();
    }

    /** {@code None}, or the rights by ascending bit, such as {@code ReadAccess, WriteAccess}. */
    @Override
    public String toString() {
        return isNone() ? NONE_TEXT : rights.stream().map(AccessRight::text).collect(Collectors.joining(", "));
    }
}
