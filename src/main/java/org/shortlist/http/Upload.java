package org.shortlist.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A file that came as a request: as the body, as the part {@code file} of a form, or a JSON Resume as JSON.
 *
 * @param fileName for showing; the last part of what the sender called it, never a path
 */
record Upload(byte[] bytes, String fileName) {

    private static final int LONGEST_NAME = 200;

    static Upload of(Context context, String name) throws IOException {
        if (context.isMultipartFormData()) {
            UploadedFile file = only(files(context));
            try (InputStream content = file.content()) {
                return new Upload(content.readAllBytes(), fileName(name.isBlank() ? file.filename() : name, "upload"));
            }
        }
        return new Upload(context.bodyAsBytes(), fileName(name, isJson(context) ? "resume.json" : "upload"));
    }

    /** The files of the form. Javalin and Jetty throw what they do not declare when it is malformed or too large. */
    private static List<UploadedFile> files(Context context) {
        try {
            return context.uploadedFiles("file");
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IllegalStateException) {
                    throw Refusal.of(Problem.Kind.TOO_LARGE, "The file is larger than this server takes");
                }
            }
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The form could not be read");
        }
    }

    private static UploadedFile only(List<UploadedFile> files) {
        if (files.size() != 1) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST,
                    "The form must have one file in the part 'file', not " + files.size() + "; send others one by one");
        }
        return files.getFirst();
    }

    private static boolean isJson(Context context) {
        String type = context.contentType();
        return type != null && type.startsWith("application/json");
    }

    private static String fileName(String given, String otherwise) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        String name = clean.isEmpty() ? otherwise : clean;
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
