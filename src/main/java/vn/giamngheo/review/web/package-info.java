/** Pages of the review: rounds and their lists, requests, the survey form, the village meeting. */
@NullMarked
package vn.giamngheo.review.web;

import org.jspecify.annotations.NullMarked;
