package org.shortlist.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/** Every file of an index ends with a checksum of all that stands before it: so a bit that has turned over anywhere is found. */
final class Checksums {

    private Checksums() {}

    /** The files of the newest commit that are not what was written, one sentence each. Reads all of them. */
    static List<String> wrong(Path folder) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (FSDirectory directory = FSDirectory.open(folder)) {
            SegmentInfos commit;
            try {
                commit = SegmentInfos.readLatestCommit(directory);
            } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException | EOFException
                    | FileNotFoundException | NoSuchFileException e) {
                return List.of("what was committed last cannot be read in " + folder);
            }
            for (String file : new TreeSet<>(commit.files(true))) {
                try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                    CodecUtil.checksumEntireFile(in);
                } catch (CorruptIndexException | EOFException e) {
                    wrong.add(file + " in " + folder + " is not what was written");
                } catch (FileNotFoundException | NoSuchFileException e) {
                    wrong.add(file + " in " + folder + " is missing");
                }
            }
        }
        return wrong;
    }
}
