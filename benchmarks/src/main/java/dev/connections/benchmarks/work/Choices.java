package dev.connections.benchmarks.work;

import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.data.FillScript;
import dev.connections.benchmarks.data.Ids;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;

/**
 * Which rows a caller asks about: chosen by Zipf's law with exponent 1, as the rows themselves were made. The same seed
 * gives the same choices. Not for several threads.
 */
public final class Choices {

    private static final long SEED = 14;
    private static final int MEASURED_USER = 2;
    private static final int OWN_REMAINDER = 5;

    private final DatasetSize size;
    private final Caller caller;
    private final UniformRandomProvider random;

    /** The choices of a caller among the rows of a dataset. */
    public Choices(DatasetSize size, Caller caller) {
        this.size = size;
        this.caller = caller;
        SplittableRandom source = new SplittableRandom(SEED);
        this.random = source::nextLong;
    }

    /** A connection that the caller may read: any, or one of the measured user. */
    UUID connection() {
        if (caller.readsEverything()) {
            return Ids.of(Ids.CONNECTION, 2L * rank(size.connections()));
        }
        long own = (long) rank(size.connections() / size.ownStride()) * size.ownStride() + OWN_REMAINDER;
        return caller == Caller.USER_WITH_SHARES
                ? Ids.of(Ids.CONNECTION, 2L * rank(size.shares()) * (size.connections() / size.shares()) + 1)
                : Ids.of(Ids.CONNECTION, 2 * own);
    }

    /** A contact that the caller may read: any with connections, or one of the caller's business unit. */
    UUID contact() {
        if (caller.readsEverything()) {
            return contactWithConnections();
        }
        int unit = caller == Caller.USER_WITH_SHARES ? 1 : MEASURED_USER;
        int ofUnit = size.contacts() / 2 / size.businessUnits();
        return Ids.of(Ids.CONTACT, 2L * (unit + (long) size.businessUnits() * (rank(ofUnit - 1))));
    }

    /** A contact with connections, many of them for the first ones. */
    UUID contactWithConnections() {
        return Ids.of(Ids.CONTACT, 2L * rank(size.contacts() / 2));
    }

    /** The account with most connections. */
    UUID hub() {
        return Ids.of(Ids.ACCOUNT, 0);
    }

    /** A contact without connections, for those that are made while measuring. */
    UUID spareContact(long number) {
        return Ids.of(Ids.CONTACT, size.contacts() + number % size.spareContacts());
    }

    /** The role of a connection that is made, another one each time that all spare contacts were used. */
    UUID role(long number) {
        return Ids.of(Ids.CONNECTION_ROLE, 2 + number / size.spareContacts() % (FillScript.ROLES - 2));
    }

    /** A user other than the measured ones. */
    UUID otherUser() {
        return Ids.of(Ids.USER, MEASURED_USER + 1 + rank(size.users() - MEASURED_USER - 1));
    }

    /** The beginning of a name that some contacts have. */
    String namePrefix() {
        String[] first = {"Ann Lee ", "Ben Ortiz ", "Carla Novak ", "Greta Quist "};
        return first[rank(first.length)] + (1 + rank(9));
    }

    /** What lies within the name of some contacts. */
    String nameInfix() {
        String[] last = {"Ortiz 1", "Lee 2", "Novak 3", "Quist 1"};
        return last[rank(last.length)] + rank(9);
    }

    /** A number from 0 to below a number, small ones most often. */
    private int rank(int count) {
        DiscreteSampler sampler = RejectionInversionZipfSampler.of(random, count, 1);
        return sampler.sample() - 1;
    }
}
