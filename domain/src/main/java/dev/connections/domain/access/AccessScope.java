package dev.connections.domain.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far somebody's privilege reaches. Whoever holds it at all exercises it on their own records, on those of their
 * teams and on what is shared with either; farther only as deep as they hold it.
 *
 * <p>Source: Dataverse's description of how access to a record is determined: the privilege is checked without its depth,
 * then access by any of ownership, depth and share.
 */
public sealed interface AccessScope {

    /** Whether the privilege reaches a record because of whose it is. Shares come on top. */
    boolean covers(Ownership ownership);

    /**
     * Whether this reaches every row that the other does. A reach for the records of another owner is included when it covers
     * each of them.
     *
     * @param holdings whose the rows are that a principal owns or has shared with it, and in which business units
     */
    boolean includes(AccessScope other, Function<Principal, Set<Ownership>> holdings);

    /** The privilege is not held: not even a share makes up for that. */
    record Nothing() implements AccessScope {

        @Override
        public boolean covers(Ownership ownership) {
            return false;
        }

        @Override
        public boolean includes(AccessScope other, Function<Principal, Set<Ownership>> holdings) {
            return other instanceof Nothing;
        }
    }

    /** The privilege is held for the whole organisation. */
    record Everything() implements AccessScope {

        @Override
        public boolean covers(Ownership ownership) {
            return true;
        }

        @Override
        public boolean includes(AccessScope other, Function<Principal, Set<Ownership>> holdings) {
            return true;
        }
    }

    /**
     * The privilege is held for the records of some.
     *
     * @param owners the principal itself and the teams it is in
     * @param businessUnits whose records it may be as well, whoever owns them
     */
    record Within(Set<Principal> owners, Set<BusinessUnit.Id> businessUnits) implements AccessScope {

        /** Keeps its own copies. */
        public Within {
            owners = Set.copyOf(owners);
            businessUnits = Set.copyOf(businessUnits);
        }

        @Override
        public boolean covers(Ownership ownership) {
            return owners.contains(ownership.owner()) || businessUnits.contains(ownership.businessUnit());
        }

        @Override
        public boolean includes(AccessScope other, Function<Principal, Set<Ownership>> holdings) {
            return other instanceof Nothing
                    || (other instanceof Within within
                            && businessUnits.containsAll(within.businessUnits)
                            && within.owners.stream().allMatch(owner -> coversAll(owner, holdings)));
        }

        private boolean coversAll(Principal owner, Function<Principal, Set<Ownership>> holdings) {
            return owners.contains(owner) || holdings.apply(owner).stream().allMatch(this::covers);
        }
    }

    /**
     * How far these grants of one privilege reach together.
     *
     * @param owners whoever holds it, and the teams that are meant with them
     */
    static AccessScope of(Collection<Principal> owners, List<Grant> grants, BusinessUnitTree tree) {
        if (grants.isEmpty()) {
            return new Nothing();
        }
        if (grants.stream().anyMatch(grant -> grant.depth() == PrivilegeDepth.GLOBAL)) {
            return new Everything();
        }
        Set<BusinessUnit.Id> units = new HashSet<>();
        for (Grant grant : grants) {
            switch (grant.depth()) {
                case LOCAL -> units.add(grant.businessUnit());
                case DEEP -> units.addAll(tree.from(grant.businessUnit()));
                default -> {}
            }
        }
        return new Within(owners.stream().collect(Collectors.toSet()), units);
    }
}
