package org.shortlist.offline;

import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.Argument;
import net.bytebuddy.asm.Advice.OnMethodEnter;

/**
 * The two places in the platform through which all that leaves this process goes, whatever class opened the socket: one connects, one
 * sends a datagram to where nobody has connected. Closed for every address but this machine's own.
 */
final class Exits {

    private static final String FILE = "org.shortlist.outbound";

    private Exits() {}

    static void close() {
        System.setProperty(FILE, Attempts.FILE.toString());
        new AgentBuilder.Default().disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .with(AgentBuilder.RedefinitionStrategy.Listener.ErrorEscalating.FAIL_FAST)
                .ignore(none())
                .type(named("sun.nio.ch.Net"))
                .transform((type, description, loader, module, domain) -> type
                        .visit(Advice.to(Connecting.class)
                                .on(named("connect").and(takesArguments(4)).and(not(isNative())))))
                .type(named("sun.nio.ch.DatagramChannelImpl"))
                .transform((type, description, loader, module, domain) -> type
                        .visit(Advice.to(Sending.class)
                                .on(named("send").and(takesArguments(3))
                                        .and(takesArgument(2, InetSocketAddress.class)))))
                .installOn(ByteBuddyAgent.install());
    }

    /** Is copied into the platform's own class, so it may name nothing but the platform's. */
    static final class Connecting {
        private Connecting() {}

        @OnMethodEnter
        static void enter(@Argument(2) InetAddress remote, @Argument(3) int port) throws IOException {
            if (!remote.isLoopbackAddress() && !remote.isAnyLocalAddress()) {
                String attempt = "connected to " + remote.getHostAddress() + ":" + port;
                Files.writeString(Path.of(System.getProperty("org.shortlist.outbound")), attempt + "\n",
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                throw new ConnectException(attempt + ": nothing leaves this machine in a test");
            }
        }
    }

    /** Likewise. */
    static final class Sending {
        private Sending() {}

        @OnMethodEnter
        static void enter(@Argument(2) InetSocketAddress target) throws IOException {
            InetAddress remote = target.getAddress();
            if (!remote.isLoopbackAddress() && !remote.isAnyLocalAddress()) {
                String attempt = "sent to " + remote.getHostAddress() + ":" + target.getPort();
                Files.writeString(Path.of(System.getProperty("org.shortlist.outbound")), attempt + "\n",
                        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                throw new ConnectException(attempt + ": nothing leaves this machine in a test");
            }
        }
    }
}
