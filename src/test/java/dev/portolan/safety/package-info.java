/// What nobody may do to a portal: a hostile author, a secret left in an example, a name that is no
/// name. These tests go through the whole program, from files to files.
package dev.portolan.safety;
