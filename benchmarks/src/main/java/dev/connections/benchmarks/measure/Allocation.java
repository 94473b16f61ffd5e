package dev.connections.benchmarks.measure;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.stream.LongStream;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** How much a Java process has allocated, asked over a local connection of JMX. */
final class Allocation implements AutoCloseable {

    private static final String THREADING = "java.lang:type=Threading";

    private final JMXConnector connector;
    private final MBeanServerConnection server;
    private final ObjectName threading;

    private Allocation(JMXConnector connector) throws IOException, JMException {
        this.connector = connector;
        this.server = connector.getMBeanServerConnection();
        this.threading = new ObjectName(THREADING);
    }

    /** Attaches to a process of this user. */
    static Allocation of(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                String address = machine.startLocalManagementAgent();
                return new Allocation(JMXConnectorFactory.connect(new JMXServiceURL(address)));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | JMException failure) {
            throw new IOException(failure);
        }
    }

    /** Bytes since the process began; before Java 21 without those of threads that have ended. */
    long bytes() throws IOException {
        try {
            return (Long) server.getAttribute(threading, "TotalThreadAllocatedBytes");
        } catch (JMException older) {
            return bytesOfLiveThreads();
        }
    }

    private long bytesOfLiveThreads() throws IOException {
        try {
            Object ids = server.getAttribute(threading, "AllThreadIds");
            Object bytes = server.invoke(
                    threading, "getThreadAllocatedBytes", new Object[] {ids}, new String[] {long[].class.getName()});
            return LongStream.of((long[]) bytes).filter(count -> count > 0).sum();
        } catch (JMException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
