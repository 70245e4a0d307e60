/// The browser that tests look at pages with.
@NullMarked
package dev.portolan.browser;

import org.jspecify.annotations.NullMarked;
