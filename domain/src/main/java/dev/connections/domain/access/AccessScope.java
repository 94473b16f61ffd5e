package dev.connections.domain.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows that a privilege of a principal covers. A principal that holds the privilege at all exercises it on its own
 * records, on those of its teams and on what is shared with either; on others only within the depth of its grants.
 *
 * <p>Source: Dataverse's description of how access to a record is determined: the privilege is checked without its depth,
 * then access by any of ownership, depth and share.
 */
public sealed interface AccessScope {

    /** Whether the privilege covers a record because of its ownership. Shares come on top. */
    boolean covers(Ownership ownership);

    /**
     * Whether this covers every row that the other does. The scope of another owner's records is included when this
     * covers each of them.
     *
     * @param holdings the owners, with their business units, of the rows that a principal owns or has shared with it
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
     * The privilege is held for the records of some owners and business units.
     *
     * @param owners the principal itself and the teams it is in
     * @param businessUnits the business units whose records are covered as well, whatever their owner
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
     * The scope of these grants of one privilege together.
     *
     * @param owners the principal that holds the privilege, and its teams
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
