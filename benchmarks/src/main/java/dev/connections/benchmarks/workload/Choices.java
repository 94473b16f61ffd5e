package dev.connections.benchmarks.workload;

import dev.connections.benchmarks.data.DatasetSize;
import dev.connections.benchmarks.data.FilledIds;
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
    private static final int FIRST_ROLE = 2;
    private static final int ROLES_EACH = 16;

    private final DatasetSize size;
    private final MeasuredCaller caller;
    private final UniformRandomProvider random;

    /** The choices of a caller among the rows of a dataset. */
    public Choices(DatasetSize size, MeasuredCaller caller) {
        this.size = size;
        this.caller = caller;
        SplittableRandom source = new SplittableRandom(SEED);
        this.random = source::nextLong;
    }

    /** A connection that the caller may read: any, or one of the measured user. */
    UUID connection() {
        if (caller.readsEverything()) {
            return FilledIds.of(FilledIds.CONNECTION, 2L * rank(size.connections()));
        }
        long own = (long) rank(size.connections() / size.ownStride()) * size.ownStride() + OWN_REMAINDER;
        return caller == MeasuredCaller.USER_WITH_SHARES
                ? FilledIds.of(
                        FilledIds.CONNECTION, 2L * rank(size.shares()) * (size.connections() / size.shares()) + 1)
                : FilledIds.of(FilledIds.CONNECTION, 2 * own);
    }

    /** A contact that the caller may read: any with connections, or one of the caller's business unit. */
    UUID contact() {
        if (caller.readsEverything()) {
            return contactWithConnections();
        }
        int unit = caller == MeasuredCaller.USER_WITH_SHARES ? 1 : MEASURED_USER;
        int ofUnit = size.contacts() / 2 / size.businessUnits();
        return FilledIds.of(FilledIds.CONTACT, 2L * (unit + (long) size.businessUnits() * (rank(ofUnit - 1))));
    }

    /** A contact with connections, many of them for the first ones. */
    UUID contactWithConnections() {
        return FilledIds.of(FilledIds.CONTACT, 2L * rank(size.contacts() / 2));
    }

    /** The account with most connections. */
    UUID hub() {
        return FilledIds.of(FilledIds.ACCOUNT, 0);
    }

    /** A contact that the caller may connect. */
    UUID contactToConnect() {
        return caller.readsEverything() ? contactWithConnections() : contact();
    }

    /** A contact without connections that the caller may read, for those that are made while measuring. */
    UUID spareContact(long number) {
        return FilledIds.of(FilledIds.CONTACT, size.contacts() + stride() * (number % spares()) + firstSpare());
    }

    /** The role of a connection that is made, another one each time that all spare contacts were used. */
    UUID role(long number) {
        return FilledIds.of(
                FilledIds.CONNECTION_ROLE, FIRST_ROLE + (long) ROLES_EACH * group() + number / spares() % ROLES_EACH);
    }

    /** Who makes connections: they differ in their roles, so that those of one never say the same as those of another. */
    private int group() {
        return caller.readsEverything() ? 0 : caller == MeasuredCaller.USER_WITH_SHARES ? 1 : 2;
    }

    /** Every second spare contact is the measured user's, every fourth one that of the user with shares. */
    private long stride() {
        return caller.readsEverything() ? 1 : caller == MeasuredCaller.USER_WITH_SHARES ? 4 : 2;
    }

    private int firstSpare() {
        return caller == MeasuredCaller.USER_WITH_SHARES ? 1 : 0;
    }

    /** How many connections in a row differ in their spare contacts; those after them have another role. */
    long spares() {
        return size.spareContacts() / stride();
    }

    /** A user other than the measured ones. */
    UUID otherUser() {
        return FilledIds.of(FilledIds.USER, MEASURED_USER + 1 + rank(size.users() - MEASURED_USER - 1));
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
