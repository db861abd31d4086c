package vn.giamngheo.household;

/**
 * What the statutory lists count separately.
 *
 * @param ethnicMinority hộ dân tộc thiểu số
 * @param noLabourCapacity hộ không có khả năng lao động
 * @param revolutionMerit hộ có người có công với cách mạng
 */
public record HouseholdFlags(
        boolean ethnicMinority, boolean noLabourCapacity, boolean revolutionMerit) {}
