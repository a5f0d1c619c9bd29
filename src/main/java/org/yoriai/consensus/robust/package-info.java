/** Mode {@code robust}: groups that are there, people who surely belong to them, figures that two votes cannot win. */
@org.jspecify.annotations.NullMarked
package org.yoriai.consensus.robust;
