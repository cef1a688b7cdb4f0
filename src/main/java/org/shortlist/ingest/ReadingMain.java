package org.shortlist.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.logging.LogManager;

/**
 * The other side of {@link ReadingProcess}: takes files from its standard input and gives their texts to its standard output, until
 * its input ends. What the libraries print goes nowhere, and nothing in here can open a connection.
 */
final class ReadingMain {

    private static final int BUFFER = 64 * 1024;
    /** The process that asks gives up first; this one then ends by itself, even when nobody is left to fell it. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private ReadingMain() {}

    /** @param arguments the limits, as {@link Limits#words} gives them */
    public static void main(String[] arguments) throws IOException {
        Limits limits = Limits.of(Arrays.asList(arguments));
        DataInputStream requests = new DataInputStream(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
        DataOutputStream answers = new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        NoConnections.forbid();
        answers.writeByte(1);
        answers.flush();
        answerAll(new ReadingHere(limits.withTime(limits.time().plus(GRACE))), requests, answers);
        // Only so does a thread that ran away end too.
        System.exit(0);
    }

    private static void answerAll(ReadingHere reader, DataInputStream requests, DataOutputStream answers)
            throws IOException {
        boolean last = false;
        while (!last) {
            String fileName;
            try {
                fileName = ReadingAnswer.string(requests);
            } catch (EOFException e) {
                return;
            }
            ReadingAnswer answer = answer(reader, ReadingAnswer.bytes(requests), fileName);
            answer.to(answers);
            last = answer.last();
        }
    }

    private static ReadingAnswer answer(ReadingHere reader, byte[] bytes, String fileName) {
        try {
            return ReadingAnswer.of(reader.read(bytes, fileName));
        } catch (UnreadableFileException e) {
            return ReadingAnswer.of(e);
        }
    }
}
