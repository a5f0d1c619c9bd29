/** Helps a person to say what she means: signs to look at once more, and what others have said already. Never words for her. */
@org.jspecify.annotations.NullMarked
package org.yoriai.digest.say;
