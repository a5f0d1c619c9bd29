/** Pages. A page asks features, never tables. */
package org.yoriai.web;
