//! One suite for both databases: every test below runs once on SQLite and once on PostgreSQL.

#![allow(clippy::unwrap_used, reason = "in a test, to panic is to fail")]

mod append;
mod backup;
mod concurrency;
mod erasure;
mod faults;
mod files;
mod follow;
mod marks;
mod press;
mod property;
mod schema;
mod tiles;

use press::Place;

macro_rules! on_both_databases {
    ($($module:ident: $($name:ident),+;)+) => {
        mod on_sqlite {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    crate::$module::$name(crate::Place::sqlite()).await;
                }
            )+)+
        }
        mod on_postgresql {
            $($(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    crate::$module::$name(crate::Place::postgresql()).await;
                }
            )+)+
        }
    };
}

on_both_databases! {
    schema: a_new_database_is_migrated_once, a_database_of_a_newer_version_is_refused, one_database_holds_many_records,
        what_is_not_there_is_named;
    append: several_acts_of_one_append_get_one_checkpoint, a_second_mission_is_refused, an_entry_is_kept_byte_for_byte,
        a_decision_made_on_an_older_state_is_refused_and_nothing_is_kept, each_wrong_act_is_refused_with_its_reason,
        the_record_never_goes_back_in_time, an_official_number_is_never_given_twice, what_was_imported_is_known_again,
        a_key_is_replaced_by_the_recovery_key, contents_are_read_by_commitment;
    concurrency: two_processes_that_append_at_once_neither_collide_nor_fork, readers_see_whole_appends_only;
    erasure: erasing_deletes_content_and_salt_and_keeps_the_entry, what_was_erased_cannot_be_stored_again,
        only_the_subjects_own_content_can_be_erased;
    marks: a_database_behind_the_mark_takes_no_append, a_database_with_another_history_takes_no_append,
        a_publication_while_the_checkpoint_is_looked_up_is_no_rollback, a_mark_that_cannot_be_kept_leaves_the_append_unacknowledged;
    backup: a_backup_taken_while_serving_restores_into_either_database, a_backup_goes_into_an_empty_database_only,
        no_backup_revives_what_was_erased, a_backup_never_replaces_a_file;
    faults: a_fault_at_any_step_loses_nothing_and_keeps_no_half;
    files: a_file_is_kept_beside_the_database_and_read_in_parts, a_file_of_no_media_and_one_that_is_too_long_are_refused,
        an_erased_file_is_deleted_and_never_stored_again, a_file_in_place_of_another_leaves_both_to_the_record,
        fsck_names_a_file_that_is_missing_altered_or_came_back, a_fault_at_any_step_leaves_no_entry_without_its_file,
        only_what_is_old_and_named_by_nothing_is_swept, renditions_are_kept_until_nobody_may_see_them,
        a_backup_has_every_file_and_restores_into_either_database, a_backup_that_lacks_a_file_is_not_restored,
        a_backup_names_a_file_that_went_meanwhile, a_mirror_takes_files_over_and_follows_their_erasure,
        a_mirror_takes_no_other_file_and_no_entry_without_one;
    follow: a_mirror_holds_byte_for_byte_what_its_origin_does, a_long_log_is_taken_over_in_parts,
        what_is_altered_is_refused_and_nothing_is_kept, an_erasure_is_followed_and_a_late_mirror_lacks_what_was_erased,
        a_restored_node_gets_back_what_it_had_lost_and_goes_on, another_history_than_the_mark_is_not_followed,
        a_fault_while_following_keeps_no_half;
    tiles: every_proof_can_be_made_from_the_tiles, a_database_without_tiles_gets_them_from_its_entries,
        a_tile_that_does_not_follow_from_the_entries_is_named, a_tile_that_is_kept_wider_than_the_log_is_named,
        the_newest_line_of_each_cosigner_stands_under_its_checkpoint;
    property: random_acts_load_into_the_history_that_was_acknowledged;
}
