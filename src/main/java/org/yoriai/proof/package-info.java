/** What can be checked without us: canonical JSON, commitments, the Merkle tree, signed notes, receipts. JDK only. */
@org.jspecify.annotations.NullMarked
package org.yoriai.proof;
