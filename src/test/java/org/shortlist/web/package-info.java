/**
 * The page in a real browser, on the real server with the sample résumés.
 *
 * <p>{@link org.shortlist.web.Browsing} starts the server and Chromium once for all tests and gives each test a
 * {@link org.shortlist.web.Visitor}: a person with a window of their own. Where no Chromium or no Node is installed, the
 * tests are skipped. After each test the browser must have had nothing to complain of: no error in a script, nothing that the
 * page's security policy forbids.
 */
@NullMarked
package org.shortlist.web;

import org.jspecify.annotations.NullMarked;
